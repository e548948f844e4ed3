"""Who is who: accounts, the agency tree with dates, roles held, the working calendar, number books."""
