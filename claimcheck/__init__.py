"""claimcheck reads health marketing copy and says where it departs from the evidence it leans on."""
