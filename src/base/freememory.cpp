// SPDX-License-Identifier: Apache-2.0
#include "freememory.h"

#include <cstdlib> // says which C library this is, too

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Rooms {

void returnFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace Rooms
