/* Writes a trained network as the sections the engine reads (src/lang/net_open.c). */
#ifndef TRAIN_EXPORT_H
#define TRAIN_EXPORT_H

#include "network.h"
#include "train.h"

void network_export(const Network *network, uint32_t labels, uint32_t relations, Bytes *file);

#endif
