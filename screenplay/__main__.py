"""`python -m screenplay` is the command line."""

from screenplay.cli import main

if __name__ == "__main__":
    main()
