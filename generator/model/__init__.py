"""The frozen record of what was disclosed; keys are the official Chinese terms."""
