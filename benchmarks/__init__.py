"""What claimtrack costs in time and memory: ``python -m benchmarks`` prints it; nothing here passes or fails."""
