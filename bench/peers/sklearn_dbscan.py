"""scikit-learn's DBSCAN on the distinct points of a file of float64 triples (latitude, longitude, weight).

python3 sklearn_dbscan.py FILE RADIUS_KM MINIMUM    (Debian: python3-sklearn)
"""
import json
import resource
import sys
import time

import numpy as np
from sklearn.cluster import DBSCAN

EARTH_RADIUS_KM = 6371.0088

path, radius_km, minimum = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
rows = np.fromfile(path).reshape(-1, 3)
places, place_of_row = np.unique(rows[:, :2], axis=0, return_inverse=True)
weights = np.bincount(place_of_row.ravel(), rows[:, 2])
records = np.bincount(place_of_row.ravel())

model = DBSCAN(eps=radius_km / EARTH_RADIUS_KM, min_samples=int(minimum), metric="haversine", algorithm="ball_tree", n_jobs=2)
wall, processor = time.time(), time.process_time()
model.fit(np.radians(places), sample_weight=weights)
wall, processor = time.time() - wall, time.process_time() - processor
print(json.dumps({
    "FirstSeconds": wall, "Seconds": wall, "ProcessorSeconds": processor,
    "PeakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "Clusters": int(model.labels_.max()) + 1,
    "NoisePoints": int(records[model.labels_ < 0].sum()), "Distinct": len(places)}))
