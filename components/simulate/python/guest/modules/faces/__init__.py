"""One file for each library that is simulated faithfully, in the library's own words. Imported under its own name."""
