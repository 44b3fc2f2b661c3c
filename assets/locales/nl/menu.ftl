# Het menu van het venster en de vensters om bestanden te kiezen.
menu-close = Sluiten

dialog-pick-files = Stukken kiezen
dialog-pick-folder = Map kiezen
dialog-save = Bewaren als
dialog-papers = Stukken
dialog-all-files = Alle bestanden
