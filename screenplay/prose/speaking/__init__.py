"""Who speaks: candidates, what is known of each in numbers, learned weights, and the chain of the conversation."""
