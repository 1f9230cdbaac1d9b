"""States as nodes, cooperation and conflict as signed ties: camps, and how far the ties are from fitting two camps."""
