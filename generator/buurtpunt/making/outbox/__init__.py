"""What the team has to send, by moment: the folder `output/kanalen`, for the team alone."""
