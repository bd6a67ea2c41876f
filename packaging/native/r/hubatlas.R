# HubAtlas's engine from R: loads the shared library, and needs no compiler and no package.
#   hubatlas_load("hubatlas.so", "gazetteer.bin")
#   hubatlas_cluster(c(48.137, 48.139, 45.748), c(11.575, 11.576, 4.846), c(60, 50, 20), radius_km = 15, minimum_weight = 100)
#   hubatlas_geocode("Marienplatz 1, Munich, Germany")   # a text of JSON: jsonlite::fromJSON reads it

hubatlas_load <- function(library, gazetteer = NULL) {
  dyn.load(library)
  if (!is.null(gazetteer)) hubatlas_done(.C("hubatlas_r_gazetteer", enc2utf8(gazetteer), outcome = integer(1))$outcome)
  invisible(TRUE)
}

# Labels from 0 by falling weight, -1 for noise. Weights are whole numbers below 2^53.
hubatlas_cluster <- function(latitudes, longitudes, weights = rep(1, length(latitudes)), radius_km, minimum_weight, merge_gap_km = -1, threads = 1L) {
  stopifnot(length(latitudes) == length(longitudes), length(latitudes) == length(weights), weights == floor(weights))
  answer <- .C("hubatlas_r_cluster", as.double(latitudes), as.double(longitudes), as.double(weights), length(latitudes), as.double(radius_km),
               as.double(minimum_weight), as.double(merge_gap_km), as.integer(threads), labels = integer(length(latitudes)), clusters = integer(1))
  hubatlas_done(answer$clusters)
  answer$labels
}

# Clusters with every radius and every minimum, both ascending: a matrix of how many clusters, a row a radius, a column a minimum. With labels = TRUE
# a list of it and of the labels, an array of points x radii x minima.
hubatlas_sweep <- function(latitudes, longitudes, weights = rep(1, length(latitudes)), radii_km, minima, merge_gap_km = -1, threads = 1L, labels = FALSE) {
  stopifnot(length(latitudes) == length(longitudes), length(latitudes) == length(weights), weights == floor(weights), minima == floor(minima))
  count <- length(latitudes)
  cells <- length(radii_km) * length(minima)
  answer <- .C("hubatlas_r_sweep", as.double(latitudes), as.double(longitudes), as.double(weights), count, as.double(radii_km), length(radii_km),
               as.double(minima), length(minima), as.double(merge_gap_km), as.integer(threads), as.integer(labels),
               clusters = integer(cells), labels = integer(if (labels) cells * count else 1), outcome = integer(1))
  hubatlas_done(answer$outcome)
  clusters <- matrix(answer$clusters, length(radii_km), length(minima), byrow = TRUE, dimnames = list(radii_km, minima))
  if (!labels) return(clusters)
  list(clusters = clusters, labels = aperm(array(answer$labels, c(count, length(minima), length(radii_km))), c(1, 3, 2)))
}

# The lowest and highest rank that replicates of the scores, a row each, cannot rule out. The largest score stands first.
hubatlas_rank_sets <- function(scores, replicates, level = 0.9, joint = FALSE, threads = 1L) {
  stopifnot(is.matrix(replicates), ncol(replicates) == length(scores))
  answer <- .C("hubatlas_r_rank_sets", as.double(scores), length(scores), as.double(t(replicates)), nrow(replicates), as.double(level),
               as.integer(threads), as.integer(joint), lowest = integer(length(scores)), highest = integer(length(scores)), outcome = integer(1))
  hubatlas_done(answer$outcome)
  data.frame(lowest = answer$lowest, highest = answer$highest)
}

hubatlas_geocode <- function(text, economy = "", size = 65536L) {
  answer <- .C("hubatlas_r_geocode", enc2utf8(text), economy, into = strrep(" ", size), size, outcome = integer(1))
  hubatlas_done(answer$outcome)
  if (answer$outcome >= size) return(hubatlas_geocode(text, economy, answer$outcome + 1L))
  Encoding(answer$into) <- "UTF-8"
  answer$into
}

hubatlas_done <- function(outcome) {
  if (outcome >= 0) return(invisible(outcome))
  stop(.C("hubatlas_r_error", into = strrep(" ", 4096L), 4096L)$into, call. = FALSE)
}
