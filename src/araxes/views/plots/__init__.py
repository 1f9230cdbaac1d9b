"""Charts: each module draws one finding; `base` says how all of them look and how they are saved."""
