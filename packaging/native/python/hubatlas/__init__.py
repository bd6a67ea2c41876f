"""HubAtlas's engine: exact clustering on the sphere, geocoding with reasons, rank sets. It loads a shared library and needs no compiler."""
import ctypes
import json
import os
import sys

import numpy as np

__all__ = ["HubAtlasError", "cluster", "sweep", "Geocoder", "rank_sets", "version"]

_HERE = os.path.dirname(os.path.abspath(__file__))
_NAME = {"win32": "hubatlas.dll", "darwin": "hubatlas.dylib"}.get(sys.platform, "hubatlas.so")
_library = ctypes.CDLL(os.environ.get("HUBATLAS_LIBRARY") or os.path.join(_HERE, _NAME))

_doubles = np.ctypeslib.ndpointer(np.float64, flags="C_CONTIGUOUS")
_int64s = np.ctypeslib.ndpointer(np.int64, flags="C_CONTIGUOUS")
_int32s = np.ctypeslib.ndpointer(np.int32, flags="C_CONTIGUOUS")
_bytes = np.ctypeslib.ndpointer(np.uint8, flags="C_CONTIGUOUS")
_int, _long, _double, _text = ctypes.c_int32, ctypes.c_int64, ctypes.c_double, ctypes.c_char_p
_library.hubatlas_error.argtypes = _library.hubatlas_version.argtypes = [_text, _int]
_library.hubatlas_cluster.argtypes = [_doubles, _doubles, _int64s, _long, _double, _long, _double, _int, _int32s, _bytes]
_library.hubatlas_sweep.argtypes = [_doubles, _doubles, _int64s, _long, _doubles, _int, _int64s, _int, _double, _int, _int32s, ctypes.c_void_p]
_library.hubatlas_gazetteer.argtypes = [_text]
_library.hubatlas_geocode.argtypes = [_text, _text, _text, _int]
_library.hubatlas_rank_sets.argtypes = [_doubles, _int, _doubles, _int, _double, _int, _int, _int32s, _int32s]


class HubAtlasError(ValueError):
    """What was found, and what was expected."""


def version():
    return _written(_library.hubatlas_version)


def cluster(latitudes, longitudes, weights=None, *, radius_km, minimum_weight, merge_gap_km=None, threads=None):
    """Weighted DBSCAN: (labels, roles). Labels count from 0 by falling weight, -1 is noise; roles are 0 noise, 1 border, 2 core."""
    latitudes, longitudes, weights = _points(latitudes, longitudes, weights)
    labels, roles = np.empty(len(latitudes), np.int32), np.empty(len(latitudes), np.uint8)
    _done(_library.hubatlas_cluster(
        latitudes, longitudes, weights, len(latitudes), radius_km, minimum_weight, _gap(merge_gap_km), _threads(threads), labels, roles))
    return labels, roles


def sweep(latitudes, longitudes, weights=None, *, radii_km, minima, merge_gap_km=None, threads=None, labels=False):
    """Clusters with every radius and every minimum, both ascending: the numbers of clusters, and with labels=True the labels too."""
    latitudes, longitudes, weights = _points(latitudes, longitudes, weights)
    radii, minima = np.ascontiguousarray(radii_km, np.float64), np.ascontiguousarray(minima, np.int64)
    clusters = np.empty((len(radii), len(minima)), np.int32)
    found = np.empty((len(radii), len(minima), len(latitudes)), np.int32) if labels else None
    _done(_library.hubatlas_sweep(
        latitudes, longitudes, weights, len(latitudes), radii, len(radii), minima, len(minima), _gap(merge_gap_km), _threads(threads), clusters,
        found.ctypes.data if labels else None))
    return (clusters, found) if labels else clusters


class Geocoder:
    """Locates addresses by a gazetteer. The library holds one gazetteer at a time: a second Geocoder replaces the first's."""

    def __init__(self, gazetteer=os.path.join(_HERE, "gazetteer.bin")):
        _done(_library.hubatlas_gazetteer(os.fspath(gazetteer).encode()))

    def locate(self, text, economy=None):
        """A dict: lat, lon, economy, city, admin1, precision, confidence, method, cause, and why: rule, organisation, checks, alternatives."""
        return json.loads(_written(_library.hubatlas_geocode, text.encode(), economy.encode() if economy else None))


def rank_sets(scores, replicates, *, level=0.9, joint=False, threads=None):
    """The lowest and highest rank that replicates of the scores (one row each) cannot rule out. The largest score stands first."""
    scores, replicates = np.ascontiguousarray(scores, np.float64), np.ascontiguousarray(replicates, np.float64)
    if replicates.ndim != 2 or replicates.shape[1] != len(scores):
        raise HubAtlasError(f"Found: replicates of shape {replicates.shape}. Expected: one row a replicate, {len(scores)} scores in each.")
    lowest, highest = np.empty(len(scores), np.int32), np.empty(len(scores), np.int32)
    _done(_library.hubatlas_rank_sets(scores, len(scores), replicates, len(replicates), level, _threads(threads), joint, lowest, highest))
    return lowest, highest


def _points(latitudes, longitudes, weights):
    latitudes, longitudes = np.ascontiguousarray(latitudes, np.float64), np.ascontiguousarray(longitudes, np.float64)
    weights = np.ones(len(latitudes), np.int64) if weights is None else np.asarray(weights)
    whole = np.ascontiguousarray(weights, np.int64)
    if not np.array_equal(whole, weights):
        raise HubAtlasError("Found: weights with fractions. Expected: whole numbers; multiply weights and minimum by the same number.")
    if not len(latitudes) == len(longitudes) == len(whole):
        raise HubAtlasError(f"Found: {len(latitudes)} latitudes, {len(longitudes)} longitudes, {len(whole)} weights. Expected: as many of each.")
    return latitudes, longitudes, whole


def _gap(merge_gap_km):
    return -1.0 if merge_gap_km is None else merge_gap_km


def _threads(threads):
    return threads or os.cpu_count() or 1


def _written(function, *arguments):
    size = 4096
    while True:
        into = ctypes.create_string_buffer(size)
        length = _done(function(*arguments, into, size))
        if length < size:
            return into.value.decode()
        size = length + 1


def _done(outcome):
    if outcome < 0:
        raise HubAtlasError(_written(_library.hubatlas_error))
    return outcome
