"""The tests of who speaks: trees, and the chain of a conversation."""
