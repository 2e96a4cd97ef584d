// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "protocol/codec.h"
#include "service/serviceclient.h"
#include <QtNetwork/QTcpSocket>
