// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "protocol/codec.h"
#include <QGuiApplication>
#include <qt6keychain/keychain.h>
