"""What the figures in a report's prose speak of: what is known, what is said of what, and how a slip looks."""
