"""What we know of Dutch, of days and hours, of Belgium and of colour. Nothing here knows a village or a file."""
