"""The nightly files of everything public: which there are, and which may still be read."""
