"""勾稽关系: what the figures of a report claim about each other. The checks ask these claims, the pages show them."""
