"""What of a person's data a file may hold by mistake."""
