"""The part of Loopscope that runs inside CPython: a loop on a virtual clock, and a recorder of what it does."""
