### Ce qui ne va pas dans un fichier, en clair. Arguments : voir en/findings.ftl
