// SPDX-License-Identifier: Apache-2.0
void start(QProcess &process) { process.waitForFinished(); }
