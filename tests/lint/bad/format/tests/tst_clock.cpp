// SPDX-License-Identifier: Apache-2.0
int main() { int*p=nullptr; return p?1:0; }
