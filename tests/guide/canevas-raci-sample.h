/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-matrix.h"

G_BEGIN_DECLS

/* The single point of contact of a small conurbation: ten activities by seven functions, with the faults a first draft has. */
#define RACI_SAMPLE_ROWS 10
#define RACI_SAMPLE_COLUMNS 7

enum
{
  SAMPLE_DIRECTOR,
  SAMPLE_MANAGER,
  SAMPLE_TEAM,
  SAMPLE_DESK,
  SAMPLE_SYSTEMS,
  SAMPLE_STAFF,
  SAMPLE_ELECTED,
};

enum
{
  SAMPLE_NOTE,
  SAMPLE_DIAGNOSIS,
  SAMPLE_VOICES,
  SAMPLE_BUILD,
  SAMPLE_CHOOSE,
  SAMPLE_RELIEF,
  SAMPLE_TRAIN,
  SAMPLE_PHONE,
  SAMPLE_PILOT,
  SAMPLE_MEASURE,
};

/** Adds a project with the matrix to @store. */
CanevasRecord *canevas_raci_sample_add (CanevasStore *store);

G_END_DECLS
