"""Where the `disclosure` command starts."""

import gc

# A command ends before its garbage matters, and looking for it takes a third of the time, imports included.
gc.disable()

from generator.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
