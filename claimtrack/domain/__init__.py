"""The words of claimtrack as frozen values; standard library only."""
