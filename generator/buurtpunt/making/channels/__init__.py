"""What is told in the channels of others, out of the same facts as the site."""
