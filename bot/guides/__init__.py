"""What is known about a company and a role: negotiation guides."""
