"""From a declaration to what is searched, filtered and ranked: weighted fields, facets, priors, one document."""
