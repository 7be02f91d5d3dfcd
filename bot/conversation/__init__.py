"""What was said and what is said next: events in, parts out, nothing but values between."""
