/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-command.h"

G_BEGIN_DECLS

/* One a file: canevas-command-<name>.c. */
extern const CanevasCommand canevas_command_demo;
extern const CanevasCommand canevas_command_export;
extern const CanevasCommand canevas_command_help;
extern const CanevasCommand canevas_command_history;
extern const CanevasCommand canevas_command_import;
extern const CanevasCommand canevas_command_info;
extern const CanevasCommand canevas_command_list;
extern const CanevasCommand canevas_command_new;
extern const CanevasCommand canevas_command_salvage;
extern const CanevasCommand canevas_command_version;

G_END_DECLS
