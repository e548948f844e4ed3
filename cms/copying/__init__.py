"""The nightly copy: the public pages as plain files that a web server shows when nothing else answers any more."""
