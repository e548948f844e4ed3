"""Công khai thủ tục: procedures in force and not public, agency by agency, and the recorded checks."""
