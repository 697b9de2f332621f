"""Putting a village online: to web space or a folder, or with the git of the computer. What is built here is sent nowhere else."""
