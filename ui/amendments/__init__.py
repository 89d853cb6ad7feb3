"""What changes in a credit: its amendments side by side with the terms they change, and who has answered."""
