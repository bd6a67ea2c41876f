# The dbscan package on the distinct points of a file of float64 triples (latitude, longitude, weight).
# Rscript r_dbscan.R FILE RADIUS_KM MINIMUM    (Debian: r-cran-dbscan)
suppressMessages(library(dbscan))
arguments <- commandArgs(TRUE)
count <- file.size(arguments[1]) / 8
rows <- matrix(readBin(arguments[1], "double", count), ncol = 3, byrow = TRUE)
order <- order(rows[, 1], rows[, 2])
rows <- rows[order, ]
is_new <- c(TRUE, rows[-1, 1] != rows[-nrow(rows), 1] | rows[-1, 2] != rows[-nrow(rows), 2])
place <- cumsum(is_new)
weights <- as.vector(rowsum(rows[, 3], place))
records <- tabulate(place)
latitude <- rows[is_new, 1] * pi / 180
longitude <- rows[is_new, 2] * pi / 180
points <- cbind(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
chord <- 2 * sin(as.numeric(arguments[2]) / (2 * 6371.0088))
took <- system.time(found <- dbscan(points, eps = chord, minPts = as.integer(arguments[3]), weights = weights))
status <- readLines("/proc/self/status")
peak <- as.numeric(gsub("[^0-9]", "", grep("^VmHWM", status, value = TRUE))) / 1024
cat(sprintf(
  '{"FirstSeconds":%f,"Seconds":%f,"ProcessorSeconds":%f,"PeakMb":%f,"Clusters":%d,"NoisePoints":%d,"Distinct":%d}\n',
  took[["elapsed"]], took[["elapsed"]], took[["user.self"]] + took[["sys.self"]], peak,
  max(found$cluster), as.integer(sum(records[found$cluster == 0])), nrow(points)))
