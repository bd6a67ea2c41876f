/* HubAtlas as a shared library: exact clustering on the sphere, geocoding, rank sets. Apache-2.0.
 *
 * Every function gives a number from 0 when it did what was asked, and -1 when not; hubatlas_error then tells why.
 * Texts are UTF-8 and end with a zero byte. Functions that write a text give the bytes of the whole text without that zero byte, and write what
 * fits into size bytes: where the answer is size or more, ask again with more room. All functions may be called from any thread.
 */
#ifndef HUBATLAS_H
#define HUBATLAS_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/* Why the last call of this thread gave -1. */
int32_t hubatlas_error(char *into, int32_t size);

int32_t hubatlas_version(char *into, int32_t size);

/* Weighted DBSCAN with great-circle distances.
 * latitudes, longitudes: count degrees, -90 to 90 and -180 to 180. weights: count whole numbers.
 * radius_km: 0.0001 to 20015.1; what lies at the radius is within it. minimum_weight: of a core place, its own weight included.
 * merge_gap_km: clusters whose closest members are within it become one; negative: none do.
 * labels: receives count numbers of clusters, 0 upwards by falling weight, -1 for noise.
 * roles: receives count bytes, 0 noise, 1 border, 2 core; or NULL.
 * Gives the number of clusters. Any number of threads gives the same answer. */
int32_t hubatlas_cluster(const double *latitudes, const double *longitudes, const int64_t *weights, int64_t count, double radius_km,
                         int64_t minimum_weight, double merge_gap_km, int32_t threads, int32_t *labels, uint8_t *roles);

/* The same for every radius with every minimum, both ascending; up to 250 minima.
 * clusters: receives radius_count * minimum_count numbers of clusters, radius by radius.
 * labels: receives as many times count labels; or NULL. Gives the number of cells. */
int32_t hubatlas_sweep(const double *latitudes, const double *longitudes, const int64_t *weights, int64_t count, const double *radii_km,
                       int32_t radius_count, const int64_t *minima, int32_t minimum_count, double merge_gap_km, int32_t threads,
                       int32_t *clusters, int32_t *labels);

/* Loads gazetteer.bin; once, before the first address. */
int32_t hubatlas_gazetteer(const char *path);

/* Locates an address and writes a JSON object: lat, lon, economy, city, admin1, precision, confidence, method, cause, and the reasons: rule,
 * organisation, checks, alternatives with why each lost. economy: ISO 3166 alpha-2 that the source states; or NULL. */
int32_t hubatlas_geocode(const char *text, const char *economy, char *into, int32_t size);

/* Confidence sets of ranks (Mogstad, Romano, Shaikh and Wilhelm 2024), two-sided and step-down.
 * scores: count, the largest first. replicates: replicate_count times count scores of the same clusters, replicate by replicate.
 * level: 0.5 to 0.999. is_joint: 0: each set covers its own rank at the level; else all together do.
 * lowest, highest: receive count ranks from 1. */
int32_t hubatlas_rank_sets(const double *scores, int32_t count, const double *replicates, int32_t replicate_count, double level,
                           int32_t threads, int32_t is_joint, int32_t *lowest, int32_t *highest);

/* The same with every argument by its address and whole numbers as doubles, for R's .C. outcome, and clusters of hubatlas_r_cluster, receive what
 * the functions above give. labels of hubatlas_r_sweep is written where has_labels is not 0. */
void hubatlas_r_error(char **into, int32_t *size);
void hubatlas_r_cluster(const double *latitudes, const double *longitudes, const double *weights, const int32_t *count, const double *radius_km,
                        const double *minimum_weight, const double *merge_gap_km, const int32_t *threads, int32_t *labels, int32_t *clusters);
void hubatlas_r_sweep(const double *latitudes, const double *longitudes, const double *weights, const int32_t *count, const double *radii_km,
                      const int32_t *radius_count, const double *minima, const int32_t *minimum_count, const double *merge_gap_km,
                      const int32_t *threads, const int32_t *has_labels, int32_t *clusters, int32_t *labels, int32_t *outcome);
void hubatlas_r_rank_sets(const double *scores, const int32_t *count, const double *replicates, const int32_t *replicate_count, const double *level,
                          const int32_t *threads, const int32_t *is_joint, int32_t *lowest, int32_t *highest, int32_t *outcome);
void hubatlas_r_gazetteer(char **path, int32_t *outcome);
void hubatlas_r_geocode(char **text, char **economy, char **into, const int32_t *size, int32_t *outcome);

#ifdef __cplusplus
}
#endif
#endif
