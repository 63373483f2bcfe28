"""What pages show, as frozen values: all that templates get. Everything here is already worded and linked."""
