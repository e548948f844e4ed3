"""The page of an administrative procedure: nine fixed sections, who to forms, and four answers on top."""
