"""From plan, results and pictures to pages: words, figures, links; no markup."""
