# The window's menu and the dialogs for files.
menu-close = Close

dialog-pick-files = Choose papers
dialog-pick-folder = Choose a folder
dialog-save = Save as
dialog-papers = Papers
dialog-all-files = All files
