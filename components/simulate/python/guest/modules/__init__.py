"""Stand-ins for what a program uses and the page does not have. README.md says by what rules."""
