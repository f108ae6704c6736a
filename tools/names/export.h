#ifndef NAMES_EXPORT_H
#define NAMES_EXPORT_H

#include "field.h"
#include "part.h"

/* A part of the model: the clusters of the part CLUSTERS, and the weights. */
void recogniser_write(const char *clusters, const char *path, const Numbers *numbers,
                      const Field *average);

#endif
