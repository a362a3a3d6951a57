// Written by the loader beside it.
