"""The platform as a province runs it: nginx before it, and what readers see when parts of it are gone."""
