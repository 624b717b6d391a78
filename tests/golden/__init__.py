"""Whole chapters with the script that each must give.

    python -m tests.golden

writes the scripts anew; read the difference before you commit it.
"""
