"""How every shipped checkpoint was made. Nothing of the product imports this package."""
